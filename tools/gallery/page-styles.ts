/** @module The style of the gallery's shop. */
import type { ShopLook } from './looks.ts'

/** Comes as a sheet that a script adopts: the page's policy permits no other. */
export function pageStyles({ page }: ShopLook): string {
  const properties = Object.entries(page).map(([name, value]) => `--${name}: ${value};`)
  return `:root { ${properties.join(' ')} }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 17px/1.6 var(--letters); }
header { display: flex; gap: 28px; align-items: center; padding: 18px 32px; border-bottom: 1px solid var(--line); }
header strong { margin-inline-end: auto; font-size: 24px; }
a { color: inherit; }
header a { text-decoration: none; }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 24px 56px; max-width: 1080px; margin: 40px auto; padding: 0 32px; }
main img { display: block; width: 100%; border-radius: var(--corner); aspect-ratio: 1; object-fit: cover; }
[id=picture] img { border-radius: min(var(--corner), 16px); }
h1 { margin: 0 0 8px; font: var(--heading); font-size: 38px; }
#place { grid-column: 1 / -1; min-height: 330px; }
form { display: flex; gap: 12px; margin: 28px 0; }
input { width: 84px; padding: 12px; border: 1px solid var(--ink); border-radius: min(var(--corner), 12px); background: transparent; color: inherit; font: inherit; }
main form button { flex: 1; padding: 12px 24px; border: 0; border-radius: var(--corner); background: var(--button); color: var(--on-button); font: inherit; }
@media (max-width: 700px) { #place { min-height: 660px; } main { grid-template-columns: minmax(0, 1fr); margin: 20px auto; padding: 0 16px; } header { padding: 14px 16px; } header a:not(:last-child) { display: none; } h1 { font-size: 30px; } }`
}
