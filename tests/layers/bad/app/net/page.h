#pragma once

#include "core/early.h"
#include <QWebEngineView>
#include <QWidget>
#include <QtWidgets/QLabel>
