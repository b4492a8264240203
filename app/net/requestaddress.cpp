// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/requestaddress.h"

#include <array>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

struct Subnet {
    const char *address;
    int bits;
};

// The special-purpose registries of RFC 6890 and its successors, as far as they are not globally reachable.
constexpr std::array privateV4{Subnet{"0.0.0.0", 8}, Subnet{"10.0.0.0", 8}, Subnet{"100.64.0.0", 10},
    Subnet{"127.0.0.0", 8}, Subnet{"169.254.0.0", 16}, Subnet{"172.16.0.0", 12}, Subnet{"192.0.0.0", 24},
    Subnet{"192.0.2.0", 24}, Subnet{"192.168.0.0", 16}, Subnet{"198.18.0.0", 15}, Subnet{"198.51.100.0", 24},
    Subnet{"203.0.113.0", 24}, Subnet{"224.0.0.0", 4}, Subnet{"240.0.0.0", 4}};
// With the addresses that once carried IPv4 ones (::a.b.c.d, Teredo) and a network's own NAT64: nobody
// publishes a site there.
constexpr std::array privateV6{Subnet{"::", 96}, Subnet{"64:ff9b:1::", 48}, Subnet{"100::", 64},
    Subnet{"2001::", 32}, Subnet{"2001:db8::", 32}, Subnet{"fc00::", 7}, Subnet{"fe80::", 10},
    Subnet{"fec0::", 10}, Subnet{"ff00::", 8}};

template <std::size_t count>
bool isIn(const QHostAddress &address, const std::array<Subnet, count> &subnets)
{
    for (const Subnet &subnet : subnets)
        if (address.isInSubnet(QHostAddress(QString::fromLatin1(subnet.address)), subnet.bits))
            return true;
    return false;
}

quint32 v4At(const Q_IPV6ADDR &bytes, int at)
{
    return quint32(bytes[at]) << 24 | quint32(bytes[at + 1]) << 16 | quint32(bytes[at + 2]) << 8
        | quint32(bytes[at + 3]);
}

// The IPv4 address inside an IPv6 one (mapped, NAT64, 6to4): the packets go to it in the end.
std::optional<QHostAddress> embeddedV4(const QHostAddress &address)
{
    bool mapped = false;
    const quint32 v4 = address.toIPv4Address(&mapped);
    if (mapped)
        return QHostAddress(v4);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    if (address.isInSubnet(QHostAddress(u"64:ff9b::"_s), 96))
        return QHostAddress(v4At(bytes, 12));
    if (address.isInSubnet(QHostAddress(u"2002::"_s), 16))
        return QHostAddress(v4At(bytes, 2));
    return std::nullopt;
}

} // namespace

Result<QUrl> requestAddress(const QUrl &url)
{
    QUrl cleaned = url;
    cleaned.setUserInfo(QString());
    cleaned.setFragment(QString());
    if (!cleaned.isValid())
        return failure(Error::Kind::Refused, u"not an address: %1"_s.arg(url.toString(QUrl::RemoveUserInfo)));
    if (cleaned.scheme() != "http"_L1 && cleaned.scheme() != "https"_L1)
        return failure(
            Error::Kind::Refused, u"only http and https are fetched, not %1:"_s.arg(cleaned.scheme()));
    if (cleaned.host().isEmpty())
        return failure(Error::Kind::Refused, u"the address names no host: %1"_s.arg(cleaned.toString()));
    if (cleaned.path().isEmpty())
        cleaned.setPath(u"/"_s);
    return cleaned;
}

bool isPrivateAddress(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return isIn(address, privateV4);
    if (const std::optional<QHostAddress> inner = embeddedV4(address))
        return isIn(*inner, privateV4);
    return isIn(address, privateV6);
}

bool isPrivateHostName(const QString &host)
{
    QString name = host;
    while (name.endsWith(u'.'))
        name.chop(1);
    if (name.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        || name.endsWith(".localhost"_L1, Qt::CaseInsensitive))
        return true;
    const QHostAddress literal(name);
    return !literal.isNull() && isPrivateAddress(literal);
}

QString serverKey(const QUrl &url)
{
    const int port = url.port(-1);
    const QString host = url.host().toLower();
    return port == -1 || port == 80 || port == 443 ? host : u"%1:%2"_s.arg(host).arg(port);
}

} // namespace sokbo
