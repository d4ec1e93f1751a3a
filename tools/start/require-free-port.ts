/** @module Makes sure that a port is free before anything is built. */
import { createServer } from 'node:net'
import { readRunningWorker } from '../local/running-worker.ts'
import { Trouble } from '../terminal/trouble.ts'

/** The error code of listening on `host`, or null when that works. */
function tryToListen(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'))
    server.listen({ port, host }, () => server.close(() => resolve(null)))
  })
}

/** Throws `Trouble` when the port is taken or not allowed, and when another `npm start` uses this folder's database. */
export async function requireFreePort(port: number): Promise<void> {
  const running = readRunningWorker()
  // A noted process whose port is free is another program that got its number after a crash.
  if (running !== null && (await tryToListen(running.port, '127.0.0.1')) === 'EADDRINUSE')
    throw new Trouble(
      `Vitrine runs already, at http://localhost:${running.port}/dashboard/. Stop it with Ctrl-C in its terminal, or with: kill -- -${running.pid}`,
    )
  for (const host of ['127.0.0.1', '::1']) {
    const code = await tryToListen(port, host)
    if (code === 'EADDRINUSE')
      throw new Trouble(`Port ${port} is taken by another program. Choose another: npm start -- --port ${port + 1}`)
    if (code === 'EACCES')
      throw new Trouble(`Port ${port} is not for everybody. Choose one above 1023: npm start -- --port 8787`)
  }
}
