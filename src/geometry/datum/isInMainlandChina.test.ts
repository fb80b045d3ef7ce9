import { expect, test } from 'vitest';
import { isInMainlandChina } from './isInMainlandChina.ts';

const check = (places: Readonly<Record<string, readonly [lat: number, lon: number]>>) =>
  Object.fromEntries(
    Object.entries(places).map(([name, [lat, lon]]) => [name, isInMainlandChina({ lat, lon })]),
  );
const all = (places: object, value: boolean) =>
  Object.fromEntries(Object.keys(places).map((name) => [name, value]));

test('cities, far ends and islands of the mainland are inside', () => {
  const places = {
    Shanghai: [31.2304, 121.4737],
    'Yangshan port': [30.603, 122.129],
    Shengsi: [30.72, 122.45],
    Zhoushan: [30.0, 122.2],
    Urumqi: [43.825, 87.6],
    Kashgar: [39.47, 75.99],
    Lhasa: [29.65, 91.1],
    Mohe: [53.48, 122.37],
    Fuyuan: [48.36, 134.28],
    Sanya: [18.25, 109.5],
    Weihai: [37.5, 122.12],
    Pingtan: [25.5, 119.8],
  } as const;
  expect(check(places)).toEqual(all(places, true));
});

test('neighbours that the usual rectangle takes in are outside', () => {
  const places = {
    Taipei: [25.04, 121.56],
    Penghu: [23.57, 119.57],
    Seoul: [37.57, 126.98],
    Jeju: [33.5, 126.5],
    Osaka: [34.69, 135.5],
    Hanoi: [21.03, 105.85],
    Delhi: [28.61, 77.2],
    Kathmandu: [27.7, 85.3],
    Ulaanbaatar: [47.9, 106.9],
    Vladivostok: [43.12, 131.89],
    Almaty: [43.24, 76.9],
    'Null Island': [0, 0],
  } as const;
  expect(check(places)).toEqual(all(places, false));
});

test('the border of Hong Kong and of Macau runs between their streets and those of Shenzhen and Zhuhai', () => {
  const inside = {
    'Futian port': [22.54, 114.06],
    'Luohu station': [22.5335, 114.1117],
    Shekou: [22.48, 113.91],
    Yantian: [22.56, 114.24],
    Dapeng: [22.6, 114.48],
    Zhuhai: [22.27, 113.57],
    'Gongbei station': [22.219, 113.549],
    'Hengqin, Chimelong': [22.1, 113.54],
    'Wai Lingding': [22.11, 114.03],
  } as const;
  const outside = {
    Central: [22.282, 114.158],
    'Sheung Shui': [22.5, 114.128],
    'Lo Wu station': [22.528, 114.113],
    'Sha Tau Kok': [22.545, 114.222],
    'Hong Kong airport': [22.31, 113.92],
    'Tai O': [22.254, 113.86],
    'Tung Ping Chau': [22.54, 114.43],
    Senado: [22.1937, 113.5399],
    'Portas do Cerco': [22.213, 113.549],
    Cotai: [22.147, 113.56],
  } as const;
  expect(check(inside)).toEqual(all(inside, true));
  expect(check(outside)).toEqual(all(outside, false));
});

test('Kinmen and Matsu are outside, Xiamen and the coast across from them inside', () => {
  const inside = {
    Xiamen: [24.48, 118.09],
    Gulangyu: [24.446, 118.063],
    'Xiamen, Zengcuo’an': [24.43, 118.12],
    Dadeng: [24.56, 118.33],
    Huangqi: [26.33, 119.88],
  } as const;
  const outside = {
    Kinmen: [24.43, 118.32],
    Lieyu: [24.43, 118.24],
    Nangan: [26.16, 119.95],
    Beigan: [26.22, 120.0],
    Wuqiu: [24.99, 119.45],
  } as const;
  expect(check(inside)).toEqual(all(inside, true));
  expect(check(outside)).toEqual(all(outside, false));
});

test('towns on both sides of a river or a fence', () => {
  const inside = {
    Dandong: [40.124, 124.385],
    Hunchun: [42.86, 130.36],
    Heihe: [50.245, 127.49],
    Manzhouli: [49.59, 117.43],
    Erenhot: [43.65, 111.98],
    Ruili: [24.01, 97.85],
    Hekou: [22.53, 103.95],
    Dongxing: [21.545, 107.97],
  } as const;
  const outside = {
    Sinuiju: [40.09, 124.4],
    Blagoveshchensk: [50.27, 127.53],
    Khabarovsk: [48.48, 135.07],
    Zabaikalsk: [49.65, 117.33],
    'Zamyn-Uud': [43.71, 111.9],
    Muse: [23.985, 97.905],
    'Lao Cai': [22.485, 103.97],
    'Mong Cai': [21.525, 107.966],
  } as const;
  expect(check(inside)).toEqual(all(inside, true));
  expect(check(outside)).toEqual(all(outside, false));
});
