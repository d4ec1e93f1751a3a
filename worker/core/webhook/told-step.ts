/** @module A step of an order, as shop systems write it, made one of ours. */
import { type ToldStep, ToldStepSchema, TrackingSchema } from '../../../contract/order-steps.ts'
import { parse } from '../../../contract/parse.ts'

/** A step as it was read; what a parcel is followed by may be anything that somebody typed. */
export interface WrittenStep extends Omit<ToldStep, 'tracking'> {
  tracking?: { number?: string | null; url?: string | null; carrier?: string | null }
}

/** None where it is no step of the documented form. What of the tracking does not fit is left out. */
export function toldStep({ tracking = {}, ...step }: WrittenStep): ToldStep[] {
  const fits = Object.entries(tracking).filter(([name, value]) => value && parse(TrackingSchema, { [name]: value }).ok)
  const parsed = parse(ToldStepSchema, { ...step, ...(fits.length > 0 && { tracking: Object.fromEntries(fits) }) })
  return parsed.ok ? [parsed.value] : []
}
