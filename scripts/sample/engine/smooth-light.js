const KERNEL = [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16];

/**
 * Smooths noisy light along surfaces only: a wavelet filter with widening steps that stops where the normal or the
 * depth changes (after Dammertz and others, 2010).
 */
export function smoothLight(light, normal, depth, width, height, rounds) {
  let from = light;
  let to = new Float32Array(light.length);
  for (let round = 0; round < rounds; round++) {
    pass(from, to, normal, depth, width, height, 1 << round);
    [from, to] = [to, from];
  }
  return from;
}

function pass(from, to, normal, depth, width, height, step) {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const t = depth[i];
      if (t >= 1e9) continue;
      const [nx, ny, nz] = [normal[i * 3], normal[i * 3 + 1], normal[i * 3 + 2]];
      const reach = 1 / (t * 0.012 * step + 1e-6);
      let r = 0;
      let g = 0;
      let b = 0;
      let sum = 0;
      for (let j = -2; j <= 2; j++) {
        const yy = y + j * step;
        if (yy < 0 || yy >= height) continue;
        for (let k = -2; k <= 2; k++) {
          const xx = x + k * step;
          if (xx < 0 || xx >= width) continue;
          const o = yy * width + xx;
          let same = nx * normal[o * 3] + ny * normal[o * 3 + 1] + nz * normal[o * 3 + 2];
          if (same <= 0) continue;
          same *= same;
          same *= same;
          same *= same;
          const gap = (depth[o] - t) * reach;
          const weight = (KERNEL[j + 2] * KERNEL[k + 2] * same * same) / (1 + gap * gap * 4);
          r += from[o * 3] * weight;
          g += from[o * 3 + 1] * weight;
          b += from[o * 3 + 2] * weight;
          sum += weight;
        }
      }
      if (sum > 0) {
        to[i * 3] = r / sum;
        to[i * 3 + 1] = g / sum;
        to[i * 3 + 2] = b / sum;
      }
    }
  }
}
