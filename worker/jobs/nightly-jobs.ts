/** @module The jobs of a night, in their order. */
import { customersJob } from './nightly-customers.ts'
import { hoursJob } from './nightly-hours.ts'
import type { NightlyJob } from './nightly-job.ts'
import { propensityJob } from './nightly-propensity.ts'
import { ropoJob } from './nightly-ropo.ts'

/** By name: the object that runs them keeps the name of the one under way, so a name is not changed. */
export const NIGHTLY_JOBS: readonly { name: string; job: NightlyJob<unknown> }[] = [
  { name: 'customers', job: customersJob },
  { name: 'propensity', job: propensityJob },
  { name: 'ropo', job: ropoJob },
  { name: 'hours', job: hoursJob },
]
