/** @module Pages behind the links of mails: one frame, one look. */
import { frame } from './frame.ts'

const STYLE = [
  ':root{color-scheme:light dark}body{margin:0;display:grid;min-height:100vh;place-items:center;background:#f4f4f2;color:#232b27;font:17px/1.5 system-ui,sans-serif}',
  'main{box-sizing:border-box;width:calc(100% - 2rem);max-width:31rem;margin:1rem;padding:2.5rem;border-radius:1rem;background:#fff;overflow-wrap:anywhere}',
  'h1{margin:0 0 1rem;font-size:1.4rem;line-height:1.25}p{margin:0 0 1.5rem}main>p:last-child,main>form:last-child>p:last-child{margin:0}',
  'form+form{margin:2rem 0 0;padding:1.5rem 0 0;border-top:1px solid #dcdedb}',
  'fieldset{margin:0 0 1.5rem;padding:0;border:0;min-width:0}fieldset>p{margin:.5rem 0 0}fieldset>p+label{margin:.5rem 0 0}legend,.name{display:block;padding:0;margin:0 0 .4rem;font-weight:600}',
  'label{display:flex;gap:.7rem;align-items:baseline;padding:.3rem 0}label small,p small{display:block;color:#5c635f}input[type=checkbox],input[type=radio]{flex:none;width:1.15rem;height:1.15rem;margin:0;accent-color:#232b27;transform:translateY(.15rem)}',
  'select{box-sizing:border-box;min-height:2.9rem;padding:.4rem .7rem;border:1px solid #8b918e;border-radius:.6rem;background:#fff;color:inherit;font:inherit}.row{display:flex;gap:.6rem;flex-wrap:wrap}.row select{flex:1 1 6rem}select.wide{width:100%}',
  'button{padding:.85rem 1.5rem;border:0;border-radius:.6rem;background:#232b27;color:#fff;font:inherit;font-weight:600;cursor:pointer}button.quiet{padding:.75rem 1.4rem;background:none;color:inherit;box-shadow:inset 0 0 0 1px #8b918e}',
  ':is(button,input,select,a):focus-visible{outline:3px solid #5b8def;outline-offset:3px}a{color:inherit}',
  '.scale{display:grid;grid-template-columns:repeat(6,1fr);gap:.5rem}.stars{grid-template-columns:repeat(5,1fr)}.scale label{gap:.25rem;justify-content:center;padding:.6rem 0;border:1px solid #8b918e;border-radius:.6rem;cursor:pointer}.scale label:has(:checked){background:#232b27;color:#fff;font-weight:600}.scale label:has(:focus-visible){outline:3px solid #5b8def;outline-offset:3px}.scale input{position:absolute;opacity:0}',
  '.said{padding:.8rem 1rem;border-radius:.6rem;background:#e6efe8}',
  '@media(max-width:30rem){main{padding:1.6rem}button{width:100%}}',
  '@media(prefers-color-scheme:dark){body{background:#171a18;color:#eef0ee}main,select{background:#232725}label small,p small{color:#b3bab6}form+form{border-color:#3c423f}button,.scale label:has(:checked){background:#eef0ee;color:#171a18}button.quiet{background:none;color:inherit}.said{background:#2c3a31}input[type=checkbox],input[type=radio]{accent-color:#eef0ee}}',
].join('')

/**
 * Whole HTML. `path` takes the place of the address with its token, also in the history (safety rule 34); `nonce` is that
 * of the page's policy; `body` is HTML of ours.
 */
export function mailPage(
  body: string,
  { language, title, path, nonce }: { language: string; title: string; path: string; nonce: string },
): string {
  const script = `history.replaceState(null,'','${path}')`
  const head = `<style nonce="${nonce}">${STYLE}</style><script nonce="${nonce}">${script}</script>`
  return frame(language, title, `<body>${head}<main>${body}</main></body>`)
}
