/** @module Webhooks that were told long ago leave (worker/store/webhook-deliveries.ts). Apart: the night needs nothing else of them. */

/** Deletes what is done with and was made before, ms UTC. */
export async function deleteOldDeliveries(db: D1Database, before: number): Promise<void> {
  await db.prepare('DELETE FROM webhook_deliveries WHERE made_at < ?1 AND due_at IS NULL').bind(before).run()
}
