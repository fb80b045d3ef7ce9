import { answerQuestions } from '../worker/answerQuestions.ts';
import { makeGround } from './makeGround.ts';

const canvas = new OffscreenCanvas(0, 0);
const context = canvas.getContext('2d', { alpha: false });

const ground = makeGround((side, paint) => {
  if (!context) throw new Error('workers of this browser cannot paint');
  canvas.width = canvas.height = side;
  paint(context);
  return canvas.transferToImageBitmap();
});

answerQuestions(() => ground);
