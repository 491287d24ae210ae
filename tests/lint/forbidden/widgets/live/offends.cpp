// Never compiled: what tests/lint must find. The SPDX line is missing too.
#include "spark/sparkconnection.h"
#include "widgets/executors/executorpanel.h"
void offend()
{
    connect(this, SIGNAL(clicked()), this, SLOT(close()));
    connect(button, &QPushButton::clicked, [] {});
    QCoreApplication::processEvents();
    reply->waitForReadyRead(100);
    setStyleSheet(QStringLiteral("color: red"));
    const QColor orange("#ff8800");
}
