/** @module Trigger: the cart changes on this page. */
import type { Trigger } from '../../../contract/campaign/trigger.ts'
import type { Stop } from '../../natives.ts'
import { onEvent } from './on-event.ts'

type Options = Extract<Trigger, { kind: 'cart' }>

/** By the events that tell of it: putting in is one, taking out another. An order that empties the cart is no change. */
const SIGNS = { any: /^(add_to|remove_from)_cart$/, added: /^add_to_cart$/, removed: /^remove_from_cart$/ }

/** Fires at each line that is put in or taken out, in this tab. */
export const cart = ({ change }: Options, fire: () => void): Stop =>
  onEvent(({ name }) => {
    if (SIGNS[change].test(name)) fire()
  })
