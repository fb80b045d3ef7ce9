/** A drawing loads nothing, so it knows no face but those of the system that shows it. */
export const serif = "'Iowan Old Style','Source Serif 4',Georgia,'Songti SC','Noto Serif CJK SC',serif";
export const sans =
  "system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,'PingFang SC','Noto Sans CJK SC',sans-serif";
