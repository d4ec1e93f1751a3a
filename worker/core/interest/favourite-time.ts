/** @module The hour and the weekday at which somebody is there by habit, if that is more than chance. */
import type { Rhythm } from './rhythm.ts'

/** Chance, at most, that somebody without a habit seems to have one. Convention. */
const CHANCE = 0.05

/** Width of the smoothing over the 24-hour circle. Source: send times on Online Retail, best near 1.5 hours. */
const SIGMA_HOURS = 1.5

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

/**
 * The hour, 0 to 23 on the clock of the rhythm, around which somebody is there most, or null when unsure. Days count:
 * the hour is the top of the days with something in each hour, smoothed over the circle. It is a favourite if so many
 * days have something within an hour of it that chance explains it in less than 1 of 20 × 24 cases (binomial, with the
 * days that an hour has on average). So three days of three at the same hour make one, two never.
 */
export function favouriteHour(rhythm: Rhythm): number | null {
  const days = Object.values(rhythm)
  const counts = HOURS.map((hour) => days.filter((hours) => hours & (1 << hour)).length)
  const smooth = HOURS.map((hour) => HOURS.reduce((sum, other) => sum + counts[other]! * kernel(hour - other), 0))
  const top = smooth.indexOf(Math.max(...smooth))
  const near = HOURS.map((hour) => days.filter((hours) => hours & aroundMask(hour)).length)
  const average = near.reduce((sum, each) => sum + each, 0) / (HOURS.length * days.length)
  return chanceOf(near[top]!, days.length, average) * HOURS.length < CHANCE ? top : null
}

/**
 * The weekday, 1 Monday to 7 Sunday, on which somebody is there most, or null when unsure: as many of the days must be
 * that weekday as chance explains in less than 1 of 20 × 7 cases. Three days of three make one, two never; who comes
 * every day has none.
 */
export function favouriteWeekday(rhythm: Rhythm): number | null {
  const days = Object.keys(rhythm).map((day) => weekdayOf(Number(day)))
  const counts = WEEKDAYS.map((weekday) => days.filter((day) => day === weekday).length)
  const most = Math.max(...counts)
  return chanceOf(most, days.length, 1 / 7) * WEEKDAYS.length < CHANCE ? WEEKDAYS[counts.indexOf(most)]! : null
}

/** 1970-01-01 was a Thursday, ISO weekday 4. */
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** The hour, the one before and the one after, as bits. */
const aroundMask = (hour: number): number => (1 << hour) | (1 << ((hour + 1) % 24)) | (1 << ((hour + 23) % 24))

function kernel(hours: number): number {
  const apart = Math.min((hours + 24) % 24, (24 - hours) % 24)
  return Math.exp(-0.5 * (apart / SIGMA_HOURS) ** 2)
}

/** Chance of `hits` or more of `tries` where each hits with `probability` (0 to 1); 1 for no tries. Exact, to 182. */
function chanceOf(hits: number, tries: number, probability: number): number {
  if (tries === 0 || probability >= 1) return 1
  let term = probability ** tries
  let chance = 0
  for (let k = tries; k >= hits; k--) {
    chance += term
    term *= (k / (tries - k + 1)) * ((1 - probability) / probability)
  }
  return chance
}
