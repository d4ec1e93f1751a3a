/** @module debug */
import type { Core } from '../core.ts'
export type StartDebug = (core: Core, key: string) => void
export const start: StartDebug = () => {}
