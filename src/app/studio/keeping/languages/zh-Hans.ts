import type { KeepingTexts } from './en.ts';

export const texts: KeepingTexts = {
  noServer: 'pinhole dev 没有响应；请在原文件夹中重新启动它，然后再次保存',
  foreign: (path) =>
    `${path} 不是 UTF-8 编码，其中的文字可能会改变；请用文本编辑器另存为 UTF-8，再重新打开文件夹`,
  notAllowed: '浏览器未获准写入该文件夹',
  full: '磁盘已满',
  unwritable: (path) => `无法写入 ${path}；请检查文件夹或文件是否为只读`,
  folderGone: '文件夹已不在原来的位置',
  nothingSaved: (reason) => `${reason}。没有保存任何内容`,
  partSaved: (reason, paths) => `${reason}。在此之前已保存：${paths}`,
};
