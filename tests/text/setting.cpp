#include "text/setting.h"

#include <algorithm>
#include <stdexcept>

namespace anteroom::help {

std::unique_ptr<text::Typesetter> fresh_typesetter() {
  auto made = text::Typesetter::create(kFontList);
  if (!made) throw std::runtime_error(made.error().what);
  return std::move(*made);
}

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all{
      {"Latin", "en", false, "Your body has an alarm. It keeps you safe, and sometimes it stays on."},
      {"Vietnamese", "vi", false, "Ấm áp và Ễnh ương Ổn định Ỗi: cơ thể của bạn có một hồi chuông báo động."},
      {"Greek", "el", false, "Το σώμα σας έχει έναν συναγερμό. Σας κρατάει ασφαλείς."},
      {"Cyrillic", "uk", false, "Ваше тіло має сигнал тривоги. Він вас оберігає. Ёлка, Їжак."},
      {"Arabic", "ar", true, "لِجَسَدِكَ إنذارٌ يحميك، وأحيانًا لا يهدأ هذا الإنذار بعد زوال الخطر."},
      {"Persian", "fa", true,
       "بدن شما یک زنگ خطر دارد. این زنگ شما را ایمن نگه می‌دارد."},
      {"Hebrew", "he", true, "לגוף שלך יש אזעקה. היא שומרת עליך, ולפעמים היא נשארת דלוקה."},
      {"Devanagari", "hi", false, "आपके शरीर में एक अलार्म है। यह आपको सुरक्षित रखता है, और कभी-कभी यह बंद नहीं होता।"},
      {"Bengali", "bn", false, "আপনার শরীরে একটি সতর্ক সংকেত আছে। এটি আপনাকে নিরাপদ রাখে।"},
      {"Gurmukhi", "pa", false, "ਤੁਹਾਡੇ ਸਰੀਰ ਵਿੱਚ ਇੱਕ ਅਲਾਰਮ ਹੈ। ਇਹ ਤੁਹਾਨੂੰ ਸੁਰੱਖਿਅਤ ਰੱਖਦਾ ਹੈ।"},
      {"Gujarati", "gu", false, "તમારા શરીરમાં એક એલાર્મ છે. તે તમને સુરક્ષિત રાખે છે."},
      {"Tamil", "ta", false, "உங்கள் உடலில் ஒரு எச்சரிக்கை மணி உள்ளது. அது உங்களைப் பாதுகாக்கிறது."},
      {"Telugu", "te", false, "మీ శరీరంలో ఒక హెచ్చరిక గంట ఉంది. అది మిమ్మల్ని సురక్షితంగా ఉంచుతుంది."},
      {"Kannada", "kn", false, "ನಿಮ್ಮ ದೇಹದಲ್ಲಿ ಒಂದು ಎಚ್ಚರಿಕೆ ಗಂಟೆ ಇದೆ. ಅದು ನಿಮ್ಮನ್ನು ಸುರಕ್ಷಿತವಾಗಿರಿಸುತ್ತದೆ."},
      {"Malayalam", "ml", false, "നിങ്ങളുടെ ശരീരത്തിൽ ഒരു അലാറം ഉണ്ട്. അത് നിങ്ങളെ സുരക്ഷിതമായി നിലനിർത്തുന്നു."},
      {"Sinhala", "si", false, "ඔබේ සිරුරේ අනතුරු ඇඟවීමක් ඇත. එය ඔබව ආරක්ෂා කරයි."},
      {"Thai", "th", false, "ร่างกายของคุณมีสัญญาณเตือนภัยที่คอยปกป้องคุณให้ปลอดภัยอยู่เสมอและบางครั้งมันก็ไม่ยอมเงียบลง"},
      {"Lao", "lo", false, "ຮ່າງກາຍຂອງທ່ານມີສັນຍານເຕືອນໄພທີ່ປົກປ້ອງທ່ານໃຫ້ປອດໄພ"},
      {"Khmer", "km", false, "រាងកាយរបស់អ្នកមានសំឡេងរោទ៍ដែលការពារអ្នកឱ្យមានសុវត្ថិភាព"},
      {"Burmese", "my", false, "သင့်ခန္ဓာကိုယ်တွင် အချက်ပေးသံတစ်ခုရှိသည်။ ၎င်းသည် သင့်ကို ကာကွယ်ပေးသည်။"},
      {"Ethiopic", "am", false, "ሰውነትዎ ማስጠንቀቂያ አለው። ደህንነትዎን ይጠብቃል።"},
      {"Armenian", "hy", false, "Ձեր մարմինը ահազանգ ունի։ Այն ձեզ պաշտպանում է։"},
      {"Georgian", "ka", false, "თქვენს სხეულს აქვს განგაში. ის გიცავთ."},
      {"symbols", "en", false, "★ ☎ ✓ → ≤ ∑ • … € № ½"}};
  return all;
}

text::Style style_of(const Sample& sample, double size, double line_height) {
  text::Style style;
  style.size = size;
  style.line_height = line_height;
  style.language = sample.language;
  style.right_to_left = sample.right_to_left;
  return style;
}

Ink ink_of(const picture::Picture& picture) {
  Ink ink{picture.width, picture.height, 0, 0};
  for (int y = 0; y < picture.height; ++y)
    for (int x = 0; x < picture.width; ++x) {
      if (picture.at(x, y) >> 24 == 0) continue;
      ink = {std::min(ink.left, x), std::min(ink.top, y), std::max(ink.right, x + 1), std::max(ink.bottom, y + 1)};
    }
  return {ink.left + picture.left, ink.top + picture.top, ink.right + picture.left, ink.bottom + picture.top};
}

} // namespace anteroom::help
