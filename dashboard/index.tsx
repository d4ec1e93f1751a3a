/** @module Where the dashboard begins in the browser. */
import { render } from 'preact'
import { App } from './App.tsx'
import { readSession, signIn } from './api/session.ts'
import { followAddress } from './current-route.ts'
import { startClock } from './part/clock.ts'

startClock()
if (!followAddress(signIn)) readSession()
const root = document.getElementById('app')
if (root) render(<App />, root)
