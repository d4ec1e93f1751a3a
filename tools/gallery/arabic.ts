/** @module The words of the samples in Arabic, for pages that are read from right to left. */
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'

/** What is not here stays as it is. */
const WORDS: Record<string, string> = {
  'Before you go, something small from us': 'قبل أن تذهب، هدية صغيرة منا',
  'Ten per cent off your first order. Yours for as long as you like to think about it.':
    'خصم عشرة بالمئة على طلبك الأول. هو لك مهما طال تفكيرك.',
  'I’ll use it': 'سأستخدمه',
  'No, thank you': 'لا، شكرا',
  'See the new teas': 'شاهد الشاي الجديد',
  'The spring harvest is in': 'وصل حصاد الربيع',
  'First pickings from Uji, for as long as they last.': 'القطفة الأولى من أوجي، حتى نفاد الكمية.',
  'You left these in your cart': 'تركت هذه في سلتك',
  'Go to my cart': 'إلى سلتي',
  'Not just now': 'ليس الآن',
  'Goes well with your teapot': 'يناسب إبريقك',
  'Others looked at': 'شاهد الآخرون أيضا',
  'Nearly there': 'اقتربت',
  '{remaining} more and delivery is free': 'بقي {remaining} ويصبح التوصيل مجانيا',
  '{count} people are looking at this right now': '{count} أشخاص ينظرون إلى هذا الآن',
  'Letters about tea': 'رسائل عن الشاي',
  'Once a month, never more: what is new, and what to do with it.': 'مرة في الشهر، لا أكثر: ما الجديد وكيف تستمتع به.',
  'First name': 'الاسم الأول',
  'Last name': 'اسم العائلة',
  Telephone: 'الهاتف',
  Birthday: 'تاريخ الميلاد',
  'When do you drink it?': 'متى تشربه؟',
  'At dawn': 'فجرا',
  'In the morning': 'صباحا',
  'At noon': 'ظهرا',
  'In the evening': 'مساء',
  'At night': 'ليلا',
  'How do you like your tea?': 'هل أعجبك الشاي؟',
  'E-mail': 'البريد الإلكتروني',
  'What do you drink?': 'ماذا تشرب؟',
  Green: 'أخضر',
  Black: 'أسود',
  Herbal: 'أعشاب',
  'Yes, write to me. I can leave at any time, by a link in each letter.':
    'نعم، راسلوني. يمكنني التوقف متى شئت برابط في كل رسالة.',
  'Put me on the list': 'أضفني إلى القائمة',
  'One question, if you have a moment': 'سؤال واحد إن كان لديك لحظة',
  'How likely are you to tell a friend about us?': 'ما احتمال أن تخبر صديقا عنا؟',
  'Not at all': 'أبدا',
  Very: 'كثيرا',
  Next: 'التالي',
  'A turn for luck': 'دورة حظ',
  'Spin the wheel': 'أدر العجلة',
  'What the chances are': 'ما هي الفرص',
  Nothing: 'لا شيء',
  '5 % off': 'خصم ٥٪',
  '10 % off': 'خصم ١٠٪',
  'A tea tin': 'علبة شاي',
  'A thank-you for coming back': 'شكرا لعودتك',
  'This code is yours alone.': 'هذا الرمز لك وحدك.',
  'Your fifteen per cent are waiting': 'خصمك بانتظارك',
  'Good for another {time}': 'صالح لمدة {time}',
  'You are not alone': 'لست وحدك',
  'Much liked this week': 'محبوب هذا الأسبوع',
  'Ordered {count} times in the last 24 hours': 'طُلب {count} مرة في آخر ٢٤ ساعة',
  'Ten per cent off your first order': 'خصم عشرة بالمئة على طلبك الأول',
}

/** The same blocks, every text in Arabic that has one. */
export const inArabic = (content: readonly FilledBlock[]): FilledBlock[] =>
  JSON.parse(JSON.stringify(content), (_key, value) => (typeof value === 'string' && WORDS[value]) || value)

/** The tab of the samples. */
export const ARABIC_TAB = 'خصم عشرة بالمئة'

/** Words of the script itself, as an owner sets them for a language that it does not speak. */
export const ARABIC_OWN = {
  ar: {
    close: 'إغلاق',
    copy: 'نسخ',
    copied: 'تم النسخ',
    quantity: 'الكمية',
    total: 'المجموع',
    skip: 'تخطي',
    back: 'رجوع',
    also_viewed: 'شوهدت معا',
    best_sellers: 'الأكثر مبيعا',
  },
}
