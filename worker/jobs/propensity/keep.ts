/** @module Third: the model is kept in the place of the one before. */
import { nightlyModel } from '../../core/propensity/nightly-model.ts'
import { putModel } from '../../store/models.ts'
import type { Learned } from './propensity-night.ts'

/** Kept as of the beginning of the night's work. */
export async function keep(db: D1Database, { fit }: Learned, fittedAt: number): Promise<null> {
  await putModel(db, 'propensity', { fittedAt, body: nightlyModel(fit) }).run()
  return null
}
