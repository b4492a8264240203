#pragma once

#include "core/early.h"
#include <QWidget>
#include <QtWidgets/QLabel>
#include <QWebEngineView>
