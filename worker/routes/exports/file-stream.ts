/** @module A file that is made while it is sent: only one slice of it is in memory. */

/** A download, never a page: the browser saves it under that name. */
export function fileStream(slices: AsyncGenerator<string>, name: string): Response {
  const text = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await slices.next()
      if (done) return controller.close()
      controller.enqueue(text.encode(value))
    },
    async cancel() {
      await slices.return(undefined)
    },
  })
  const type = name.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/x-ndjson'
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    },
  })
}
