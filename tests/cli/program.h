// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace sokbo::test {

// What a program left behind.
struct Answer {
    int status = -1; // below zero: the signal that ended it, or -1: it never ended
    QByteArray output;
    QByteArray errors;
    QJsonArray rows() const { return QJsonDocument::fromJson(output).array(); }
    QJsonObject object() const { return QJsonDocument::fromJson(output).object(); }
    friend bool operator==(const Answer &, const Answer &) = default;
};

struct Surroundings {
    QString workingFolder = {};
    QByteArray input = {};
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
};

inline Answer answerOf(QProcess &process)
{
    const bool ended = process.waitForFinished(60'000);
    if (!ended)
        process.kill();
    const int status
        = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -process.exitCode();
    return {ended ? status : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

inline Answer runProgram(
    const QString &program, const QStringList &arguments, const Surroundings &surroundings = {})
{
    QProcess process;
    process.setWorkingDirectory(surroundings.workingFolder);
    process.setProcessEnvironment(surroundings.environment);
    process.start(program, arguments);
    process.write(surroundings.input);
    process.closeWriteChannel();
    return answerOf(process);
}

} // namespace sokbo::test
