/** @module Types of ensure-installed.mjs, which is JavaScript so that any Node 20 runs it. */
export function isInstalled(folder: string): boolean
export function explainInstall(output: string): string
