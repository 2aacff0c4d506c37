#pragma once
// Where this system keeps what belongs to the program.
#include "base/result.h"

#include <string>

namespace anteroom::host {

// The program's own read-only files (fonts.list, profiles/): beside the program in a build folder, in the
// system's share folder when installed. Never empty.
std::string assets_folder();
// The bundle that came with the program; empty when there is none.
std::string packaged_bundle();
// The site's configuration in the system's place for it, else the one that came with the program; empty when
// there is none.
std::string default_config();
// /var/lib/anteroom for whoever may write there, else a folder of this user's own.
std::string default_state();
// The folder of the public keys that this machine trusts.
std::string default_keys();
// `path` from the root of the file system, links followed; whether or not it exists.
std::string absolute(const std::string& path);
// The calling thread gives way to all others from now on, in what it computes and reads: nobody waits for it.
void work_in_background();
// A copy of the file `from` in `folder`, under its own name; the folder is made when missing.
Outcome copy_file(const std::string& from, const std::string& folder);

} // namespace anteroom::host
