#include "ui/metrics.h"

#include "help/catch.h"
#include "ui/scenes.h"

#include <cmath>

using namespace anteroom;
using namespace anteroom::ui;
using session::TextSize;

namespace {

bool near(double one, double other, double margin) { return std::abs(one - other) <= margin; }

} // namespace

TEST_CASE("metrics") {
  SECTION("sizes are millimetres, whatever the pixels") {
    for (const double pixels_per_mm : {2.0, 4.0, 6.0, 11.3}) {
      const Panel panel{static_cast<int>(250 * pixels_per_mm), static_cast<int>(150 * pixels_per_mm), 250};
      const Metrics m(panel, TextSize::standard);
      CHECK(near(m.target / m.per_mm, 15, 0.5));
      CHECK(m.gap / m.per_mm >= 3);
      CHECK(near(m.body / m.per_mm, Metrics({500, 300, 250}, TextSize::standard).body / 2, 0.01));
    }
  }

  SECTION("a small panel has targets of 44 CSS pixels, others of 15 mm") {
    const Metrics small(panels()[0], TextSize::standard);
    CHECK(small.small_panel);
    CHECK(small.target >= small.px(11.6));
    CHECK(small.target <= small.px(12));
    for (std::size_t i = 1; i < panels().size(); ++i) {
      const Metrics m(panels()[i], TextSize::standard);
      CHECK_FALSE(m.small_panel);
      CHECK(m.target >= m.px(15));
      CHECK(m.main_width >= m.px(30));
    }
  }

  SECTION("a portrait panel is known as one") {
    CHECK(Metrics(panels()[3], TextSize::standard).portrait);
    CHECK_FALSE(Metrics(panels()[2], TextSize::standard).portrait);
  }

  SECTION("type grows with the choice, targets do not") {
    for (const Panel& panel : panels()) {
      const Metrics standard(panel, TextSize::standard);
      const Metrics large(panel, TextSize::large);
      const Metrics largest(panel, TextSize::largest);
      CHECK(near(large.body, standard.body * 1.25, 0.01));
      CHECK(near(largest.body, standard.body * 1.55, 0.01));
      CHECK(largest.target == standard.target);
      CHECK(largest.gap == standard.gap);
    }
  }

  SECTION("standard text is at least 4 mm, read from arm's length") {
    for (const Panel& panel : panels()) {
      const Metrics m(panel, TextSize::standard);
      CHECK(m.body / m.per_mm >= 4);
      CHECK(m.small < m.body);
      CHECK(m.body < m.heading);
      CHECK(m.heading < m.title);
      CHECK(m.ring / m.per_mm >= 1);
    }
  }
}
