/** @module Trigger: the page, or the visit, was used for so long. */
import type { Trigger } from '../../../contract/campaign/trigger.ts'
import type { Stop } from '../../natives.ts'
import { core } from '../core.ts'
import { SAVE_MS } from '../limits.ts'
import { onVisibility } from '../on-visibility.ts'
import { together } from '../together.ts'
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

/** Adds to what all pages of the visit know, every few seconds and when the page is hidden. */
function addUp(): Stop {
  let unsaved = 0
  let before = Infinity
  const save = core.guard(async () => {
    const more = unsaved
    unsaved = 0
    before = await inVisit((visit) => {
      visit.activeMs += more
      return visit.activeMs
    })
    tell()
  })
  const tell = () => {
    for (const isEnough of waiting) isEnough(before + unsaved)
  }
  save()
  return together(
    usedTime((ms) => {
      unsaved += ms
      if (unsaved >= SAVE_MS) save()
      else if (before < Infinity) tell()
    }),
    onVisibility((visible) => visible || save()),
    save,
  )
}
