/** @module Before each command: installs what package-lock.json names, if it is not here yet. Plain JavaScript, so that any Node 20 runs it. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const top = fileURLToPath(new URL('..', import.meta.url))

/** Packages by folder, as a lockfile lists them; null when there is none or it cannot be read. */
function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages ?? null
  } catch {
    return null
  }
}

/**
 * Says whether `folder`/node_modules holds what `folder`/package-lock.json names. npm writes its own list
 * (`.package-lock.json`) last, so that a half-done install has none. Optional packages may be missing: most of them are
 * for other machines.
 */
export function isInstalled(folder) {
  const wanted = packagesOf(join(folder, 'package-lock.json'))
  const present = packagesOf(join(folder, 'node_modules', '.package-lock.json'))
  if (wanted === null || present === null) return false
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    const found = present[path]
    return found === undefined ? optional === true : found.version === version && existsSync(join(folder, path))
  })
}

/** Makes one sentence of what npm said, with what to do. */
export function explainInstall(output) {
  if (/ENOSPC|no space left/i.test(output))
    return 'The disk is full: make room (about 600 MB) and run the command again.'
  if (/EACCES|EPERM/.test(output)) return 'npm may not write here: run the command as the owner of this folder.'
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output))
    return 'The package registry cannot be reached: check the network (npm ping) and run the command again.'
  return `npm ci failed:\n${output.trim().split('\n').slice(-12).join('\n')}`
}

/** The path without this project's own programs: `npm ci` deletes the Node that may be running there. */
const withoutProject = (path) =>
  path
    .split(delimiter)
    .filter((folder) => !/node_modules[\\/]\.bin[\\/]?$/.test(folder))
    .join(delimiter)

function install() {
  console.log('Installing the packages of package-lock.json (npm ci, about a minute) …')
  const startedAt = Date.now()
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: top,
    env: { ...process.env, PATH: withoutProject(process.env.PATH ?? '') },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  if (run.error) return `npm cannot be started (${run.error.message}): install Node 20 or newer together with npm.`
  if (run.status !== 0) return explainInstall(`${run.stdout}\n${run.stderr}`)
  console.log(`Installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`)
  return null
}

/** TypeScript runs without a compiler from 22.18 on; the lockfile brings such a Node for Linux x64. */
function isNodeNewEnough() {
  if (existsSync(join(top, 'node_modules', '.bin', 'node'))) return true
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const trouble = isInstalled(top) ? null : install()
  const old = `This is Node ${process.versions.node}; Vitrine needs 22.18 or newer here. Install it from nodejs.org and run the command again.`
  const sentence = trouble ?? (isNodeNewEnough() ? null : old)
  if (sentence !== null) {
    console.error(sentence)
    process.exitCode = 1
  }
}
