/** @module Reads one event that a browser sent. */
import * as v from 'valibot'
import { EnvelopeSchema, type EventName, PARAMS, type ShopEvent } from './event.ts'
import { parse } from './parse.ts'
import type { Rejection } from './visit.ts'

/** The event with only the fields we know, or why it is not taken; an id is given back if it is one. Never throws. */
export function parseEvent(raw: unknown): { ok: true; event: ShopEvent } | { ok: false; rejection: Rejection } {
  const envelope = parse(EnvelopeSchema, raw)
  if (!envelope.ok) return refuse(raw, 'invalid_event', sentence(envelope.errors))
  const { name } = envelope.value
  if (!isEventName(name)) return refuse(raw, 'unknown_event', `There is no event "${name}". Send it as custom_event.`)

  const params = parse(PARAMS[name] as v.GenericSchema<unknown, unknown>, envelope.value.params)
  if (!params.ok) return refuse(raw, 'invalid_event', sentence(params.errors, 'params.'))
  return { ok: true, event: { ...envelope.value, params: params.value } as ShopEvent }
}

function isEventName(name: string): name is EventName {
  return Object.hasOwn(PARAMS, name)
}

function refuse(raw: unknown, code: Rejection['code'], detail: string): { ok: false; rejection: Rejection } {
  const id = v.safeParse(v.object({ id: EnvelopeSchema.entries.id }), raw)
  return { ok: false, rejection: { id: id.success ? id.output.id : null, code, detail: detail.slice(0, 300) } }
}

function sentence(errors: readonly { field: string; message: string }[], prefix = ''): string {
  return errors.map(({ field, message }) => `${prefix}${field}: ${message}`).join('; ')
}
