/** @module A picture in a box that keeps its size, whether the picture comes or not. */
import { safeUrl } from '../safe-url.ts'

interface PictureProps {
  class: string
  url: string | null | undefined
  alt?: string
}

/** An address that must not be used leaves an empty box, so that nothing beside it moves. */
export function Picture({ class: name, url, alt = '' }: PictureProps) {
  const src = safeUrl(url, 'image')
  return <span class={`picture ${name}`}>{src && <img src={src} alt={alt} />}</span>
}
