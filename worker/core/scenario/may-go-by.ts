/** @module Until when a step that sends waits: the quiet hours of the person's clock. */
import type { MessageSettings } from '../../../contract/message/message-settings.ts'
import { nextAllowedAt } from '../message/quiet-hours.ts'
import type { MayGo } from './run-look.ts'

/** Nobody is written to at night by their own clock (of an unknown zone by the shop's), unless they are owed it. */
export const mayGoBy =
  ({ quietHours }: Pick<MessageSettings, 'quietHours'>, shopZone: string): MayGo =>
  ({ timeZone }, kind, at) => {
    if (kind === 'transactional') return null
    const untilAt = nextAllowedAt(at, quietHours, { timeZone, shopZone })
    return untilAt > at ? { untilAt, why: 'quiet_hours' } : null
  }
