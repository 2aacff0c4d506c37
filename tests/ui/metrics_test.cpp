#include "ui/metrics.h"

#include "help/catch.h"
#include "ui/scenes.h"

#include <cmath>

using namespace anteroom;
using namespace anteroom::ui;
using session::TextSize;

namespace {

// As the font has it.
double capital_mm(double em, const Metrics& m) {
  text::Style style;
  style.size = em;
  return help::real_typesetter().capital_height(style) / m.per_mm;
}

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

  SECTION("A-8: a small panel has targets of 44 CSS pixels, others of 15 mm") {
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
      CHECK(large.body >= standard.body * 1.249);
      CHECK(largest.body >= standard.body * 1.549);
      CHECK(largest.body > large.body);
      CHECK(largest.target == standard.target);
      CHECK(largest.gap == standard.gap);
    }
  }

  SECTION("A-3: a capital I is 4.8 mm high; on panels under 11 inches in larger letters only, as Section 508 allows") {
    for (const Panel& panel : panels())
      for (const TextSize size : {TextSize::standard, TextSize::largest}) {
        const Metrics m(panel, size);
        const bool small = std::min(m.width_mm, m.height_mm) < 170;
        INFO(name_of(panel));
        if (size == TextSize::largest || !small) CHECK(capital_mm(m.body, m) >= 4.8);
      }
  }

  SECTION(
      "A-4: in the largest letters a capital spans 0.7 degrees, wherever the eyes are; 4.8 mm on a panel of 7 inches") {
    for (std::size_t i = 1; i < panels().size(); ++i)
      for (const auto& [distance, height] : {std::pair{400.0, 4.88}, {550.0, 6.71}}) {
        Panel panel = panels()[i];
        panel.eye_mm = distance;
        const Metrics m(panel, TextSize::largest);
        INFO(name_of(panel) << " from " << distance << " mm");
        CHECK(capital_mm(m.body, m) >= height);
      }
    Panel far = panels()[2];
    far.eye_mm = 1000;
    const Metrics m(far, TextSize::largest);
    CHECK(capital_mm(m.body, m) >= 12.2);
  }

  SECTION("the lower part of a panel is about half of it, where that is nearer") {
    CHECK(Metrics(panels()[3], TextSize::standard, true).area == 960);
    CHECK(Metrics(panels()[2], TextSize::standard, true).area == 594);
    CHECK(Metrics(panels()[1], TextSize::standard, true).area == 800); // 136 mm: all of it is near
    CHECK(Metrics(panels()[2], TextSize::standard).area == 1080);
    // Letters and targets stay as they are.
    CHECK(Metrics(panels()[2], TextSize::standard, true).body == Metrics(panels()[2], TextSize::standard).body);
    CHECK(Metrics(panels()[2], TextSize::standard, true).target == Metrics(panels()[2], TextSize::standard).target);
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
