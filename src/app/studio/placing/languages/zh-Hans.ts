import type { PlacingTexts } from './en.ts';

export const texts: PlacingTexts = {
  map: '放置照片的地图',
  handle: (name) => `${name}：用方向键移动，按住 Shift 移动得更远`,
  handleAll: (count) => `${count} 张照片：用方向键移动，按住 Shift 移动得更远`,
  mouse: {
    idle: (unplaced) =>
      unplaced === 0
        ? '拖动图钉即可移动，靠近轨迹时会吸附；按住 Alt 则不吸附。'
        : `${unplaced} 张照片没有位置：把它们拖到地图上，或先选中再点击拍摄地点。`,
    armed: (count) => `请点击这 ${count} 张照片的拍摄地点；按 Enter 放在地图中央。`,
    arm: '在地图上点击放置',
  },
  touch: {
    idle: (unplaced) =>
      unplaced === 0
        ? '轻点图钉选中，再用手指移动；靠近轨迹时会吸附。'
        : `${unplaced} 张照片没有位置：先轻点同一地点的照片，再轻点地图。`,
    armed: (count) => `请轻点这 ${count} 张照片的拍摄地点。`,
    arm: '在地图上轻点放置',
  },
  disarm: '取消',
  steps: {
    place: (name) => `放置${name}`,
    move: (name) => `移动${name}`,
    accept: (name) => `接受${name}的位置`,
    refuse: (name) => `拒绝${name}的位置`,
    allow: (name) => `允许推算${name}的位置`,
    unplace: (name) => `撤回${name}的位置`,
    clock: (camera, clock) => `${camera} 的时钟：${clock}`,
    file: (name) => `“${name}”`,
    // Digits stand apart.
    photos: (count) => ` ${count} 张照片`,
  },
  position: {
    title: '位置',
    none: '选中照片，即可说明拍摄地点。',
    chosen: (count, placed) => `已选 ${count} 张照片，其中 ${placed} 张有位置`,
    unknown: '尚无位置',
    source: {
      exif: '来自文件',
      sidecar: '来自 photos.yaml',
      track: '由轨迹推算',
      nearby: '由前后拍摄的照片推算',
      post: '来自展示它的文章',
    },
    refused: '按 photos.yaml 所写，不推算位置。',
    accept: (count) => (count === 1 ? '接受' : `接受 ${count} 张`),
    refuse: (count) => (count === 1 ? '拒绝' : `拒绝 ${count} 张`),
    allow: '重新推算',
    unplace: (count) => (count === 1 ? '撤回' : `撤回 ${count} 张`),
    field: '地名，或纬度和经度',
    hint: '31.2397, 121.4998',
    go: '放在这里',
    noPosition: '这不是地球上的位置：请写纬度, 经度，例如 31.2397, 121.4998。',
    noPlace: '这里不认识这个地名：认识的有 photos.yaml 中的地点、照片的地点和地图上的城镇。',
    ofPlace: (name, position) => `${name}，${position}`,
  },
  clock: {
    title: '相机的时钟',
    none: '没有照片说明由哪台相机拍摄。',
    camera: '相机',
    option: (name, count) => `${name}，${count} 张照片`,
    hours: '小时',
    minutes: '分和秒',
    amount: '误差，时:分:秒',
    side: '方向',
    fast: '快',
    slow: '慢',
    right: '时钟准确。',
    is: (clock, fast) => `时钟${fast ? '快' : '慢'}了 ${clock}。`,
    drifts: '它在漂移：两端一起移动。',
    settled: '两张同一时刻的照片在另一时区校正了这台时钟。要在这里设置，请从 photos.yaml 中去掉 `same`。',
    replaces: '此前由两张同一时刻的照片校正；在这里设置的值会取代它们。',
    wrong: '请写时:分:秒，例如 00:07:30。',
    onTrack: (count, all) => `${all} 张照片中有 ${count} 张在轨迹上`,
    noTrack: '没有带时间的轨迹：只有照片的时间会改变。',
    still: '它的照片都有自己的位置：只有时间会改变。',
    keys: '方向键移动一秒，Page Up 和 Page Down 移动一分钟。',
  },
};
