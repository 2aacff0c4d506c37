#include "linux/trouble.h"

#include <cerrno>
#include <system_error>

namespace anteroom::platform {

Error trouble() { return trouble(errno); }

Error trouble(int number) {
  switch (number) {
  case ENOENT: return {"it is not there"};
  case EACCES:
  case EPERM: return {"this user may not touch it"};
  case EEXIST: return {"the name is taken"};
  case ENOSPC: return {"the disk is full"};
  case EDQUOT: return {"this user's share of the disk is full"};
  case EIO: return {"the disk does not answer"};
  case EROFS: return {"the disk cannot be written to"};
  case ELOOP: return {"it is a link"};
  case EXDEV: return {"it is on another disk"};
  case ENAMETOOLONG: return {"its name is too long"};
  case EFBIG: return {"it is too large for this disk"};
  case ENODEV:
  case ENXIO: return {"the device is gone"};
  case ESTALE: return {"the shared folder is gone"};
  default: return {std::generic_category().message(number)};
  }
}

} // namespace anteroom::platform
