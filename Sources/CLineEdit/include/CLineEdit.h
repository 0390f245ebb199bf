int parallax_line_edit_version(void);
