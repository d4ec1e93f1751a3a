/** @module The beginning of an answer as text; the rest is not read. */

/** Throws where the body breaks before so many bytes came. */
export async function firstBytes(body: ReadableStream<Uint8Array> | null, most: number): Promise<string> {
  if (body === null) return ''
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let left = most
  try {
    while (left > 0) {
      const { done, value } = await reader.read()
      if (done) break
      text += decoder.decode(value.subarray(0, left), { stream: true })
      left -= value.byteLength
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
  return text
}
