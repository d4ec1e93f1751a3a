/** @module Plays a recording: reads on, waits for the moment, sends, counts. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Order } from '../../contract/order.ts'
import type { VisitAnswer } from '../../contract/visit.ts'
import type { OwnServer } from '../../tools/local/own-server.ts'
import { Lanes } from './lanes.ts'
import { dueAt } from './pace.ts'
import type { Tally } from './report.ts'
import { type Sender, Stopped } from './sender.ts'
import type { Unit } from './units.ts'
import { visitBody } from './visit-body.ts'
import type { Watermark } from './watermark.ts'

/** Requests at once. */
const LANES = 8

/** A browser's, because the Worker leaves robots out. */
const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 VitrineReplay/1'

export interface Play {
  units: AsyncIterable<Unit>
  server: OwnServer
  sender: Sender
  fileName: string
  speed: number | null
  shiftMs: number
  signal: AbortSignal
  tally: Tally
  watermark: Watermark
  /** Called after every answer. */
  onProgress: () => void
}

async function sendVisit(play: Play, unit: Extract<Unit, { kind: 'visit' }>): Promise<void> {
  const { server, sender, tally, fileName } = play
  const answer = await sender.post({
    path: '/v1/visit',
    headers: { 'content-type': 'text/plain', origin: server.origin, 'user-agent': USER_AGENT },
    body: () => JSON.stringify(visitBody(unit.visit, { fileName, now: Date.now() })),
  })
  tally.sent += unit.visit.events.length
  if (!answer.ok) return tally.refuse(answer.problem.detail, unit.visit.events.length)
  const { accepted, rejected } = answer.body as VisitAnswer
  tally.arriving += accepted + rejected.length
  for (const { code, detail } of rejected) tally.refuse(`${code}: ${detail}`, 1)
}

/** Orders that are too many bytes together go in halves. */
async function sendOrders(play: Play, orders: readonly Order[]): Promise<void> {
  const { server, sender, tally } = play
  const answer = await sender.post({
    path: '/v1/orders',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.adminToken}` },
    body: () => JSON.stringify({ orders }),
  })
  if (!answer.ok && answer.problem.status === 413 && orders.length > 1) {
    const half = Math.ceil(orders.length / 2)
    await sendOrders(play, orders.slice(0, half))
    return sendOrders(play, orders.slice(half))
  }
  tally.sent += orders.length
  if (!answer.ok) return tally.refuse(answer.problem.detail, orders.length)
  tally.arriving += orders.length
}

async function sendUnit(play: Play, unit: Unit): Promise<void> {
  const { tally, watermark, shiftMs } = play
  switch (unit.kind) {
    case 'visit':
      await sendVisit(play, unit)
      tally.played += 1
      watermark.done(unit.firstIndex)
      break
    case 'orders':
      await sendOrders(
        play,
        unit.orders.map((order) => ({ ...order, at: order.at + shiftMs })),
      )
      tally.played += unit.orders.length
      tally.trimmed += unit.trimmed
      unit.orders.forEach((_, index) => {
        watermark.done(unit.firstIndex + index)
      })
      break
  }
  play.onProgress()
}

/** Orders go one request after the other, clicks one after the other for each person. */
const laneKey = (unit: Unit) => (unit.kind === 'visit' ? unit.visit.person : 'orders')

async function untilDue(ms: number, signal: AbortSignal): Promise<void> {
  if (ms > 0) await wait(ms, undefined, { signal }).catch(() => {})
  if (signal.aborted) throw new Stopped()
}

/** Plays to the end. When the signal comes, what waits in the lanes is still sent and `Stopped` is thrown. */
export async function play(play: Play): Promise<void> {
  const { speed, signal } = play
  const lanes = new Lanes(LANES)
  const startedAt = Date.now()
  let firstAt: number | null = null
  try {
    for await (const unit of play.units) {
      firstAt ??= unit.at
      const due = speed === null ? 0 : dueAt(unit.at, { startedAt, firstAt, speed }) - Date.now()
      await untilDue(due, signal)
      await lanes.add(laneKey(unit), () => sendUnit(play, unit))
    }
  } finally {
    await lanes.settled()
  }
  lanes.throwFailure()
}
