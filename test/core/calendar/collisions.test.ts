/** @module What the cap lets people have one of: each clash once, the days by the calendars of March and April 2027. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collisionsOf } from '../../../worker/core/calendar/collisions.ts'

/** 2027-03-01 is a Monday; the clocks of Vilnius change on Sunday the 28th. */
const march = (...days: number[]) => days.map((day) => Date.UTC(2027, 2, day, 7))
const WEEK = { most: 1, days: 7 }

type Moments = Record<string, number[]>
const cases: { name: string; slots: Moments; cap?: typeof WEEK; timeZone?: string; collisions: Moments[] }[] = [
  { name: 'nothing is set', slots: {}, collisions: [] },
  { name: 'two that are eight days apart', slots: { a: march(1), b: march(9) }, collisions: [] },
  { name: 'two that meet once', slots: { a: march(3), b: march(1) }, collisions: [{ b: march(1), a: march(3) }] },
  {
    name: 'two that meet each week, from one to the next and from that to the one again',
    slots: { tuesdays: march(2, 9, 16, 23), thursdays: march(4, 11, 18, 25) },
    collisions: [{ tuesdays: march(2, 9, 16, 23), thursdays: march(4, 11, 18, 25) }],
  },
  {
    name: 'a sale on one Friday is another clash than that of every week',
    slots: { tuesdays: march(2, 9, 16), thursdays: march(4, 11), sale: march(12) },
    collisions: [
      { tuesdays: march(2, 9), thursdays: march(4, 11) },
      { thursdays: march(11), sale: march(12) },
      { sale: march(12), tuesdays: march(16) },
    ],
  },
  {
    name: 'each week where the cap is one in ten days: in its own way',
    slots: { a: march(1, 8, 15) },
    cap: { most: 1, days: 10 },
    collisions: [{ a: march(1, 8, 15) }],
  },
  {
    name: 'two in ten days, and the third is too much',
    slots: { a: march(1, 20), b: march(4), c: march(9) },
    cap: { most: 2, days: 10 },
    collisions: [{ b: march(4), c: march(9) }],
  },
  {
    name: 'at two on Tuesdays by the shop’s clock, which in UTC is a Tuesday in winter and a Monday in summer',
    slots: { a: [Date.UTC(2027, 2, 23, 0), Date.UTC(2027, 2, 29, 23)], b: march(24, 31) },
    cap: { most: 1, days: 3 },
    timeZone: 'Europe/Vilnius',
    collisions: [{ a: [Date.UTC(2027, 2, 23, 0), Date.UTC(2027, 2, 29, 23)], b: march(24, 31) }],
  },
]
for (const { name, slots, cap = WEEK, timeZone = 'UTC', collisions } of cases)
  test(`collisions: ${name}`, () => {
    const flat = Object.entries(slots).flatMap(([scenarioId, all]) => all.map((at) => ({ scenarioId, at })))
    assert.deepEqual(
      collisionsOf(flat, { cap, timeZone }).map(({ sides }) => sides),
      collisions.map((each) => Object.entries(each).map(([scenarioId, moments]) => ({ scenarioId, moments }))),
    )
  })
