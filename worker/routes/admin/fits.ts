/** @module /v1/fits: begins the night's work by hand, and tells how far it has come. */
import { Hono } from 'hono'
import type { Fitting } from '../../../contract/customers-report.ts'
import type { AppEnv } from '../app-env.ts'

export const fits = new Hono<AppEnv>()
  .get('/', async (c) =>
    c.json<{ fitting: Fitting | null }>({ fitting: await c.env.NIGHTLY.getByName('shop').progress() }),
  )

  .post('/', async (c) => c.json<Fitting>(await c.env.NIGHTLY.getByName('shop').begin(Date.now()), 202))
