#include "tool/self_harm.h"

#include "tool/nearest.h"

#include <algorithm>
#include <array>

namespace anteroom::content {
namespace {

// LOINC: the ninth item of the PHQ-9, and those of the Columbia scale.
constexpr std::array kCodes{"44260-8", "93246-0", "93247-8", "93248-6", "93249-4", "93250-2", "93267-6"};

// In small letters where a script has them. Parts of words, as endings change.
// clang-format off
constexpr std::array kWords{
    "suicid", "better off dead", "hurting yourself", "hurt yourself", "harming yourself", "harm yourself",
    "harming myself", "harm myself", "hurting myself", "hurt myself", "self-harm", "self harm", "kill myself",
    "kill yourself", "killing myself", "killing yourself", "end my life", "end your life", "ending your life",
    "ending my life", "take my life", "take your own life", "wish to be dead", "wished you were dead",
    "wish i were dead", "wished i was dead", "not worth living", "wanted to die", "want to die", "being dead",
    "go to sleep and not wake", "never wake up", "not wake up", "you were dead", "i were dead", "i was dead", "to be dead",
    "cut yourself", "cutting yourself", "cut myself", "cutting myself", "end it all", "ending it all", "overdos",
    "want to disappear", "like to disappear", "wish to disappear", "wanted to disappear", "wished i could disappear",
    "wish i could disappear", "wish you could disappear", "self-injur", "self injur", "injure yourself", "injuring yourself",
    // es, pt
    "suicíd", "estar muerto", "estar muerta", "muerto/a", "hacerse daño", "lastimarse", "hacerme daño",
    "quitarme la vida", "quitarse la vida", "estar morto", "estar morta", "se ferir", "magoar-se",
    "tirar a própria vida", "melhor morrer",
    // de, nl
    "selbstmord", "suizid", "lieber tot", "leid zufügen", "sich verletzen", "das leben nehmen", "selbstverletz",
    "zelfmoord", "zelfdoding", "beter dood", "pijn te doen", "liever dood",
    // fr, it
    "plutôt mort", "mieux valait mourir", "mieux mort", "mieux vaudrait mourir", "faire du mal", "se blesser",
    "mourir", "meglio morto", "meglio essere mort", "farsi del male", "farti del male", "morire",
    // sv, da, no, fi, hu, ro, el
    "självmord", "hellre vore död", "skada dig själv", "selvmord", "skade dig selv", "skade deg selv",
    "hellere var død", "itsemurh", "öngyilk", "sinucid", "αυτοκτον",
    // pl, cs, uk, ru, tr, vi, hi, ar, zh, ja, ko
    "samobój", "lepiej nie żyć", "zrobić sobie krzywd", "sebevra", "самогуб", "краще померти", "завдати собі",
    "зашкодити собі", "самоуб", "лучше умереть", "причинить себе", "intihar", "ölsem", "ölmüş olmay",
    "kendinize zarar", "tự tử", "chết đi", "tự làm hại", "tự gây thương", "आत्महत्या", "मर जा", "नुकसान पहुँचा",
    "نتحار", "الموت", "إيذاء نفس", "تؤذي نفس", "自杀", "自殺", "伤害自己", "傷害自己", "不如死", "死ん", "自傷", "자살", "죽"};
// clang-format on

bool is_known(const std::string& text) {
  const std::string small = small_letters(text);
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](const char* word) { return small.find(word) != std::string::npos; });
}

} // namespace

bool asks_of_self_harm(const std::vector<check::Item>& items, std::size_t place, const fhir::ItemSource& source) {
  const check::Item& item = items[place];
  if (item.kind == check::Kind::group || item.kind == check::Kind::display || item.read_only || item.hidden)
    return false;
  const auto is_code = [](const std::string& code) {
    return std::any_of(kCodes.begin(), kCodes.end(), [&](const char* known) { return code == known; });
  };
  for (const check::Coding& code : source.codes)
    if (is_code(code.code) || is_known(code.display)) return true;
  if (is_code(item.link.substr(item.link.rfind('/') + 1)) || is_known(item.text)) return true;
  // "Have you ever thought of ...", and below it "In the last month?".
  for (int above = item.parent; above >= 0; above = items[static_cast<std::size_t>(above)].parent)
    if (is_known(items[static_cast<std::size_t>(above)].text)) return true;
  // What stands under it to be read with it.
  for (const check::Item& below : items)
    if (below.kind == check::Kind::display && below.parent == static_cast<int>(place) && is_known(below.text))
      return true;
  if (std::any_of(item.help.begin(), item.help.end(), is_known)) return true;
  return std::any_of(item.options.begin(), item.options.end(),
                     [](const check::Option& option) { return is_known(option.text); });
}

} // namespace anteroom::content
