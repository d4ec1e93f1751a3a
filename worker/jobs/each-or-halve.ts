/** @module Works off messages of a queue together, and apart where they cannot be worked off together. */

/**
 * Does the work of all messages at once and acks each. When it fails they are halved, so that one message that cannot be
 * stored is retried (and in the end goes to the dead letters) alone.
 */
export async function eachOrHalve<Body>(
  messages: readonly Message<Body>[],
  work: (bodies: readonly Body[]) => Promise<void>,
): Promise<void> {
  if (messages.length === 0) return
  try {
    await work(messages.map((message) => message.body))
    for (const message of messages) message.ack()
  } catch (error) {
    if (messages.length === 1) {
      console.error('a message could not be stored', messages[0]?.id, error)
      messages[0]?.retry({ delaySeconds: 2 })
      return
    }
    const half = Math.ceil(messages.length / 2)
    await eachOrHalve(messages.slice(0, half), work)
    await eachOrHalve(messages.slice(half), work)
  }
}
