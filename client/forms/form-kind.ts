/** @module What a form is for, by its fields and the words around it. */
import { emailFieldOf, type Field } from './fields.ts'

/**
 * `newsletter` and `contact` are a way to be written to; so is a form that asks for nothing but an address (`address`).
 * `other`: counted, and nothing else is made of it.
 */
export type FormKind = 'newsletter' | 'contact' | 'address' | 'other'

/** Words for newsletters, in parts that mean nothing else. */
const NEWSLETTER =
  /news.?letter|mailing.?list|\bsubscri|abonnier|abonne[rz]|nieuwsbrief|infolettre|lettre d.info|suscr[ií]b|bolet[ií]n|inscreva|iscriviti|naujienlai|prenumer|jaunum|uudiskir|uutiskirj|nyhe[dt]sbre|biuletyn|odb[eě]r|novinek|noviniek|h[ií]rlev|feliratk|abonea|бюлетин|рассыл|подпис|підпис|розсил|жаңалық|жазыл|b[uü]lten|δελτίο|عضوية|النشرة|ניוזלטר|メルマガ|ニュースレター|뉴스레터|订阅|訂閱/i

/** Words for writing to the shop. */
const CONTACT =
  /\bcontact|kontakt|contatt|contacto|contato|susisiek|u[zž]klaus|sazin|en?quir|anfrage|message|mesaj|zpr[aá]v|feedback|support|customer.?service|yhteyd|henvend|[uü]zenet|связ|вопрос|сообщ|зв.яз|хабарлас|お問い合わせ|문의|联系|聯絡/i

/** An address that is asked for something else: an order to be found, an account, a payment. */
const NO_CONTACT = /track|order.?(number|no|id|status)|\blog.?in|sign.?in|account|checkout|payment|coupon|review/i

/** Words of the form and of what it stands in: attributes, labels, buttons, the nearest heading. */
export function wordsAround(form: Element): string {
  const named = ['id', 'name', 'class', 'action', 'aria-label', 'title'].map((name) => form.getAttribute(name))
  const parts = [...form.querySelectorAll('label,legend,button,h1,h2,h3,h4,[placeholder],[type=submit]')].slice(0, 30)
  const inside = parts.map((part) => part.getAttribute('placeholder') ?? part.getAttribute('value') ?? part.textContent)
  const around = form.closest('section,aside,footer,dialog,[class*=newsletter i],[class*=contact i]')
  const heading = around?.querySelector('h1,h2,h3,h4,legend')?.textContent
  return [...named, ...inside, heading, around?.className].join(' ').slice(0, 2000)
}

/** `text` as `wordsAround` gives it. Without a field for an address a form is `other`. */
export function formKind(fields: readonly Field[], text: string): FormKind {
  if (!emailFieldOf(fields)) return 'other'
  const hasMessage = fields.some((field) => field.matches('textarea'))
  if (!hasMessage && NEWSLETTER.test(text)) return 'newsletter'
  if (NO_CONTACT.test(text) && !hasMessage) return 'other'
  if (hasMessage || CONTACT.test(text)) return 'contact'
  return fields.length === 1 ? 'address' : 'other'
}
