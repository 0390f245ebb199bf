#include "CLineEdit.h"
int parallax_line_edit_version(void) { return 1; }
