/** @module The style of screens that are fetched when they are wanted. */

let loading: Promise<void> | null = null

/**
 * Fetches it once; its address is written into the page by the build. Resolves also where it cannot be had: a screen
 * without its style can be used, one that never opens cannot.
 */
function lateStyle(): Promise<void> {
  loading ??= new Promise((resolve) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = document.querySelector<HTMLMetaElement>('meta[name="late-style"]')?.content ?? ''
    link.onload = link.onerror = () => resolve()
    document.head.append(link)
  })
  return loading
}

/** A screen's file together with that style. */
export async function withLateStyle<File>(file: Promise<File>): Promise<File> {
  await lateStyle()
  return file
}
