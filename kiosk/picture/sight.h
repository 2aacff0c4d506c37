#pragma once
// Pictures and colours as people see them who see colours differently: to look at what is left of a screen. Pure; any
// thread.
#include "picture/picture.h"

namespace anteroom::picture {

enum class Sight { grey, protanopia, deuteranopia, tritanopia };
const char* sight_name(Sight sight);

// After Machado, Oliveira and Fernandes (2009), at full strength, in linear light. Grey keeps the luminance of WCAG 2.2.
Colour seen(Colour colour, Sight sight);
Picture seen(Picture picture, Sight sight);

} // namespace anteroom::picture
