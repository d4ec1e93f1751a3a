/** @module Trigger: an event happens on this page, one of ours or the shop's own. */
import type { Trigger } from '../../../contract/campaign/trigger.ts'
import type { Stop } from '../../natives.ts'
import { onEvent } from './on-event.ts'

type Options = Extract<Trigger, { kind: 'event' }>
type Values = Record<string, unknown>

/**
 * Fires at each event of that name whose values are those that are named. They are compared as texts; of an own event its
 * values count, of one about a product (`view_item`, `add_to_cart` …) the product's facts too.
 */
export const event = ({ name, values = {} }: Options, fire: () => void): Stop =>
  onEvent((told) => {
    const params = told.params as Values
    const isOwn = told.name === 'custom_event'
    const found: Values = { ...((isOwn ? params.values : params.item) as Values), ...(isOwn ? {} : params) }
    const isNamed = (isOwn ? params.name : told.name) === name
    if (isNamed && Object.entries(values).every(([key, value]) => `${found[key]}` === `${value}`)) fire()
  })
