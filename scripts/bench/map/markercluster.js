/** The same photos as the usual plugin shows them: a page of its own, its pins small pictures as ours are. */
export function makeYardstick(journal) {
  const points = journal.photos.map(({ spot, renditions }) => [spot.lat, spot.lon, renditions[0].url]);
  return new Map([
    ['yardstick/points.json', JSON.stringify(points)],
    ['yardstick/index.html', page],
  ]);
}

const page = `<!doctype html>
<meta charset="utf-8">
<base href="../">
<link rel="stylesheet" href="leaflet/dist/leaflet.css">
<link rel="stylesheet" href="leaflet.markercluster/dist/MarkerCluster.css">
<style>body{margin:0}#map{height:620px;width:1136px}</style>
<div id="map"></div>
<script src="leaflet/dist/leaflet.js"></script>
<script src="leaflet.markercluster/dist/leaflet.markercluster.js"></script>
<script type="module">
  const map = L.map('map', { maxZoom: 18 }).setView([20, 10], 2);
  const points = await (await fetch('yardstick/points.json')).json();
  const icon = (url) => L.divIcon({ html: '<img width="44" height="44" src="' + url + '">', className: 'pin', iconSize: [44, 44] });
  const group = L.markerClusterGroup({
    maxClusterRadius: 46,
    iconCreateFunction: (cluster) =>
      L.divIcon({ html: '<img width="44" height="44" src="' + cluster.getAllChildMarkers()[0].options.url + '">' + cluster.getChildCount(), className: 'pin', iconSize: [44, 44] }),
  });
  group.addLayers(points.map(([lat, lon, url]) => L.marker([lat, lon], { icon: icon(url), url })));
  map.addLayer(group);
</script>
`;
