import type { CDPSession } from '@playwright/test';

type Finger = readonly [x: number, y: number];

/** Puts fingers down, moves them in steps, and lifts them. */
export async function moveFingers(session: CDPSession, from: readonly Finger[], to: readonly Finger[]) {
  const steps = 8;
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Finger[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: fingers.map(([x, y], id) => ({ x: Math.round(x), y: Math.round(y), id })),
    });
  await send('touchStart', from);
  for (let step = 1; step <= steps; step++)
    await send(
      'touchMove',
      from.map(([x, y], at) => {
        const [endX, endY] = to[at] ?? [x, y];
        return [x + ((endX - x) * step) / steps, y + ((endY - y) * step) / steps];
      }),
    );
  await send('touchEnd', []);
}
