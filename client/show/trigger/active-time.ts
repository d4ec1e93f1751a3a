/** @module Trigger: the page, or the visit, was used for so long. */
import type { Trigger } from '../../../contract/campaign/trigger.ts'
import type { Stop } from '../../natives.ts'
import { core } from '../core.ts'
import { inVisit } from '../visit-memory.ts'
import { usedTime } from './used-time.ts'

type Options = Extract<Trigger, { kind: 'active_time' }>

/** Who waits for the visit's time; it is added up once for all of them. */
const waiting = new Set<(ms: number) => void>()
let stopAdding: Stop | undefined

/** Fires once, when `seconds` of it have come together on this page, or on all pages and tabs on which it was armed. */
export function activeTime({ seconds, over }: Options, fire: () => void): Stop {
  const isEnough = (ms: number) => {
    if (ms < seconds * 1_000) return
    stop()
    fire()
  }
  let onPage = 0
  const add = (ms: number) => {
    onPage += ms
    isEnough(onPage)
  }
  const stop = over === 'visit' ? overVisit(isEnough) : usedTime(add)
  return stop
}

function overVisit(isEnough: (ms: number) => void): Stop {
  waiting.add(isEnough)
  stopAdding ??= addUp()
  return () => {
    waiting.delete(isEnough)
    if (waiting.size) return
    stopAdding?.()
    stopAdding = undefined
  }
}

/**
 * Adds to what all pages of the visit know, every second: a page that goes has no time left to say it, so the last one is
 * lost.
 */
function addUp(): Stop {
  const add = core.guard(async (ms: number) => {
    const sum = await inVisit((visit) => {
      visit.activeMs += ms
      return visit.activeMs
    })
    for (const isEnough of waiting) isEnough(sum)
  })
  // Other pages may have had enough of it.
  add(0)
  return usedTime(add)
}
