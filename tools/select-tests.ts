/** @module Which test files a command runs. */
import { Trouble } from './terminal/trouble.ts'
import { testFiles } from './test-files.ts'

/** Folders whose tests need neither a browser nor the runtime nor a build. */
const UNIT_FOLDERS = [
  'contract',
  'core',
  'client',
  'tools',
  'demo',
  'dashboard',
  'integrations',
  'store',
  'template',
].map((name) => `test/${name}`)

/** True for a test that needs neither a browser nor the runtime nor a build. */
export const isUnitTest = (file: string): boolean => UNIT_FOLDERS.some((folder) => file.startsWith(`${folder}/`))

/** The files or folders named, or all; with `unit` only those that need nothing. A name without tests is trouble. */
export function selectTests(named: readonly string[], unit: boolean): string[] {
  const files = (named.length > 0 ? named : ['test']).flatMap((path) => {
    const found = testFiles(path)
    if (found.length === 0) throw new Trouble(`There is no test in ${path}.`)
    return found
  })
  return unit ? files.filter(isUnitTest) : files
}
