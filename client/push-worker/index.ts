/** @module The service worker that shows our pushes. A shop's own file brings it in by `importScripts`. */

/** What of a service worker is used here; the types of pages know none of it. */
interface PushWorker {
  addEventListener: (type: string, listener: (event: PushWorkerEvent) => void) => void
  registration: { showNotification: (title: string, options: object) => Promise<void> }
  clients: { openWindow: (url: string) => Promise<unknown> }
}

interface PushWorkerEvent {
  data?: { json: () => unknown } | null
  notification?: { data?: { vitrine?: unknown }; close: () => void }
  waitUntil: (work: Promise<unknown>) => void
}

const worker = self as unknown as PushWorker

worker.addEventListener('push', (event) => {
  const { vitrine, title, body, image, url } = told(event)
  // The shop's own pushes are the shop's own business.
  if (typeof vitrine !== 'string') return
  const options = { body: `${body}`, tag: vitrine, data: { vitrine: url }, ...(image ? { image } : {}) }
  event.waitUntil(worker.registration.showNotification(`${title}`, options))
})

worker.addEventListener('notificationclick', (event) => {
  const url = event.notification?.data?.vitrine
  if (typeof url !== 'string') return
  event.notification?.close()
  if (/^https?:\/\//.test(url)) event.waitUntil(worker.clients.openWindow(url))
})

/** Nothing where it is no JSON, as another sender's. */
function told(event: PushWorkerEvent): Record<string, unknown> {
  try {
    return Object(event.data?.json())
  } catch {
    return {}
  }
}
