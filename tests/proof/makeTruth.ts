import { makeChance, type Chance } from './chance.ts';
import { aim, measure, shift, type Position } from './earth.ts';

/** Where the travellers stay some days. */
export interface Town extends Position {
  readonly name: string;
  readonly zone: string;
  /** Seconds from UTC while they are there. */
  readonly offset: number;
}

export interface Leg {
  readonly kind: 'walk' | 'pause' | 'meal' | 'museum' | 'train' | 'coach' | 'night';
  /** Seconds since 1970 UTC. */
  readonly start: number;
  readonly end: number;
  /** Whether a receiver sees the sky. */
  readonly sky: boolean;
  readonly town: Town;
  /** Of a museum. */
  readonly name?: string;
}

/** Where the travellers truly were. */
export interface Truth {
  readonly start: number;
  readonly legs: readonly Leg[];
  locate(instant: number): Position;
  legAt(instant: number): Leg;
}

interface Node extends Position {
  readonly time: number;
}

export const tripDays = 10;
const day = 86_400;

/** Ten days from a morning in June: five in one town, a train, five in the next; days in the towns or in villages around. */
export function makeTruth(seed: number, [first, second]: readonly [Town, Town], tours: boolean): Truth {
  const chance = makeChance(seed);
  const start = Date.UTC(2024, 5, 3) / 1000;
  const trip = new Traveller(first, start + 8.5 * 3600 - first.offset);
  const museumDays = new Set([chance.whole(1, 3), chance.whole(6, 8)]);
  for (let date = 0; date < tripDays; date++) {
    const midnight = start + date * day;
    trip.rest(midnight + 8.5 * 3600 + chance.between(-1800, 3600) - trip.town.offset);
    if (date === 5) ride(trip, second, chance);
    const spend = () => spendDay(trip, chance, midnight + (tours ? 19 : 21) * 3600, museumDays.has(date));
    if (tours) tour(trip, chance, spend);
    else spend();
    trip.goTo(trip.hotel, 8);
  }
  return trip.tell(start);
}

/** Walks and stays until the evening. */
function spendDay(trip: Traveller, chance: Chance, evening: number, isMuseumDay: boolean): void {
  let sinceMeal = trip.time;
  let visits = 0;
  const until = evening - trip.town.offset;
  while (trip.time < until) {
    walk(trip, chance, chance.between(900, 4500));
    if (trip.time - sinceMeal > 3.5 * 3600) {
      trip.stay('meal', chance.between(1500, 5400), chance, 12);
      sinceMeal = trip.time;
    } else if (isMuseumDay ? visits < 4 : chance.is(0.25)) {
      visits++;
      trip.stay('museum', chance.between(1200, 5400), chance, 45, `Museum ${trip.nextMuseum++}`);
    }
  }
}

/** Streets at walking pace, with pauses where there is something to see. */
function walk(trip: Traveller, chance: Chance, seconds: number): void {
  const end = trip.time + seconds;
  const grid = chance.between(0, Math.PI / 2);
  while (trip.time < end) {
    // Back towards the middle of the town where they are far out.
    const [east, north] = aim(trip, trip.town);
    const home = Math.hypot(east, north) > 2500 ? Math.atan2(east, north) : chance.between(0, 2 * Math.PI);
    const course = grid + (Math.round((home - grid) / (Math.PI / 2)) * Math.PI) / 2;
    const length = chance.between(50, 350);
    trip.go(length * Math.sin(course), length * Math.cos(course), chance.between(1, 1.5), 'walk');
    if (chance.is(0.6)) trip.pause(chance.is(0.7) ? chance.between(15, 90) : chance.between(90, 900));
  }
}

/** A day in a village that a coach goes to in the morning, and back in the evening. */
function tour(trip: Traveller, chance: Chance, spend: () => void): void {
  const { town } = trip;
  const course = chance.between(0, 2 * Math.PI);
  const way = chance.between(25_000, 60_000);
  const village = { ...town, ...shift(town, way * Math.sin(course), way * Math.cos(course)) };
  drive(trip, village, chance);
  trip.town = village;
  spend();
  drive(trip, trip.hotel, chance);
  trip.town = town;
}

/** A country road: bends, villages where it is slow, and a stop now and then. */
function drive(trip: Traveller, to: Position, chance: Chance): void {
  while (measure(trip, to) > 300) {
    const [east, north] = aim(trip, to);
    const course = Math.atan2(east, north) + chance.normal(0.35);
    const length = Math.min(Math.hypot(east, north), chance.between(200, 2500));
    const speed = chance.is(0.2) ? chance.between(7, 12) : chance.between(14, 24);
    trip.go(length * Math.sin(course), length * Math.cos(course), speed, 'coach');
    if (chance.is(0.06)) trip.pause(chance.between(20, 400));
  }
}

/** A train of 130 to 210 km/h that gathers speed, bends and brakes; through its windows satellites are seen. */
function ride(trip: Traveller, to: Town, chance: Chance): void {
  trip.goTo(shift(trip.town, 1500, -800), 7);
  trip.pause(900);
  const target = shift(to, -1200, 600);
  const way = measure(trip, target);
  const top = chance.between(36, 58);
  const ramp = 240;
  const seconds = way / top + ramp;
  const from = { lat: trip.lat, lon: trip.lon };
  const [east, north] = aim(from, target);
  trip.ride(seconds, to, (elapsed) => {
    const gone = Math.min(elapsed, seconds - ramp) - ramp / 2;
    const early = elapsed < ramp ? (elapsed * elapsed) / (2 * ramp) - gone : 0;
    const rest = seconds - elapsed;
    const late = rest < ramp ? ramp / 2 - (rest * rest) / (2 * ramp) : 0;
    const share = Math.max(0, Math.min(1, ((gone + early + late) * top) / way));
    const bend = 900 * Math.sin(share * Math.PI * 14) * Math.sin(share * Math.PI);
    const length = Math.hypot(east, north);
    return shift(from, east * share + (bend * north) / length, north * share - (bend * east) / length);
  });
}

class Traveller {
  lat: number;
  lon: number;
  hotel: Position;
  nextMuseum = 1;
  private readonly nodes: Node[] = [];
  private readonly legs: Leg[] = [];

  constructor(
    public town: Town,
    public time: number,
  ) {
    this.hotel = shift(town, 300, 200);
    ({ lat: this.lat, lon: this.lon } = this.hotel);
    this.note();
  }

  go(east: number, north: number, speed: number, kind: 'walk' | 'coach'): void {
    const to = shift(this, east, north);
    this.add(kind, Math.hypot(east, north) / speed, true, () => this.move(to));
  }

  /** By taxi or tram, under the sky. */
  goTo(to: Position, speed: number): void {
    this.add('walk', measure(this, to) / speed + 30, true, () => this.move(to));
  }

  pause(seconds: number): void {
    this.add('pause', seconds, true);
  }

  /** Indoors: to and fro inside the walls, and out by a door not far from the first. */
  stay(kind: 'meal' | 'museum', seconds: number, chance: Chance, size: number, name?: string): void {
    const door = { lat: this.lat, lon: this.lon };
    const end = this.time + seconds;
    const start = this.time;
    while (this.time < end) {
      this.time = Math.min(end, this.time + chance.between(60, 400));
      this.move(shift(door, chance.normal(size), chance.normal(size)));
      this.note();
    }
    this.legs.push({ kind, start, end, sky: false, town: this.town, ...(name !== undefined && { name }) });
  }

  rest(until: number): void {
    if (until > this.time) this.add('night', until - this.time, false);
  }

  ride(seconds: number, to: Town, locate: (elapsed: number) => Position): void {
    const start = this.time;
    for (let elapsed = 0; elapsed <= seconds; elapsed += 5) {
      this.time = start + elapsed;
      this.move(locate(elapsed));
      this.note();
    }
    this.legs.push({ kind: 'train', start, end: this.time, sky: true, town: this.town });
    this.town = to;
    this.hotel = shift(to, -200, 350);
  }

  tell(start: number): Truth {
    const { nodes, legs } = this;
    const find = <T>(items: readonly T[], at: (item: T) => number, instant: number) => {
      let [low, high] = [0, items.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (at(items[middle]!) <= instant) low = middle;
        else high = middle - 1;
      }
      return low;
    };
    return {
      start,
      legs,
      legAt: (instant) => legs[find(legs, (leg) => leg.start, instant)]!,
      locate: (instant) => {
        const i = find(nodes, (node) => node.time, instant);
        const [a, b] = [nodes[i]!, nodes[i + 1] ?? nodes[i]!];
        const share = b.time === a.time ? 0 : (instant - a.time) / (b.time - a.time);
        return { lat: a.lat + share * (b.lat - a.lat), lon: a.lon + share * (b.lon - a.lon) };
      },
    };
  }

  private add(kind: Leg['kind'], seconds: number, sky: boolean, arrive?: () => void): void {
    const start = this.time;
    this.time += seconds;
    arrive?.();
    this.note();
    this.legs.push({ kind, start, end: this.time, sky, town: this.town });
  }

  private move({ lat, lon }: Position): void {
    [this.lat, this.lon] = [lat, lon];
  }

  private note(): void {
    this.nodes.push({ time: this.time, lat: this.lat, lon: this.lon });
  }
}
