/** A bubble as the JSON that Zalo's consultation messages take. */
import type { Button, OutboundCard } from '@danloi/engine';
import type { Bubble } from '../render.ts';

/** A list element must have a second line. */
const SUBTITLE: Readonly<Record<Button['kind'], string>> = {
  choice: 'Chạm để chọn',
  link: 'Chạm để mở trang',
  phone: 'Chạm để gọi',
};

/** What a bubble needs beside itself: the id under which Zalo keeps its file, and where Zalo finds pictures of ours. */
interface Beside {
  attachment?: string | undefined;
  imageUrl?(media?: string): string | undefined;
}

/** The `message` of one bubble. */
export function messageBody(bubble: Bubble, { attachment, imageUrl = () => undefined }: Beside = {}): object {
  if (bubble.kind === 'file') return { attachment: { type: 'file', payload: { token: attachment } } };
  if (bubble.kind === 'info') {
    const { title, subtitle, picture } = bubble.info;
    const elements = [{ title, subtitle, image_url: imageUrl(picture?.media) }];
    return { attachment: { type: 'template', payload: { template_type: 'request_user_info', elements } } };
  }
  if (bubble.kind === 'cards') {
    const elements = bubble.cards.map((card) => cardElement(card, imageUrl));
    const payload = { template_type: 'list', elements };
    return {
      ...(bubble.text === undefined ? {} : { text: bubble.text }),
      attachment: { type: 'template', payload },
    };
  }
  if (bubble.kind === 'text') return { text: bubble.text };
  if (bubble.kind === 'picture') {
    const elements = [{ media_type: 'image', attachment_id: attachment }];
    return {
      ...(bubble.text === undefined ? {} : { text: bubble.text }),
      attachment: { type: 'template', payload: { template_type: 'media', elements } },
    };
  }
  const buttons = bubble.buttons.map(zaloButton);
  const payload =
    bubble.kind === 'buttons'
      ? { buttons }
      : { template_type: 'list', elements: buttons.map((button, at) => element(button, bubble.buttons[at])) };
  return { text: bubble.text, attachment: { type: 'template', payload } };
}

function cardElement(
  { title, subtitle, picture, buttons = [] }: OutboundCard,
  imageUrl: (media: string) => string | undefined,
) {
  const image = picture && imageUrl(picture.media);
  const [button] = buttons;
  return {
    title,
    subtitle: subtitle || SUBTITLE[button?.kind ?? 'choice'],
    ...(image === undefined ? {} : { image_url: image }),
    ...(button === undefined ? {} : { buttons: [zaloButton(button)] }),
  };
}

const element = (button: ReturnType<typeof zaloButton>, from: Button | undefined) => ({
  title: button.title,
  subtitle: SUBTITLE[from?.kind ?? 'choice'],
  buttons: [button],
});

function zaloButton(button: Button) {
  const title = button.label;
  if (button.kind === 'choice') return { title, type: 'oa.query.hide', payload: button.payload };
  if (button.kind === 'link') return { title, type: 'oa.open.url', payload: { url: button.url } };
  return { title, type: 'oa.open.phone', payload: { phone_code: phoneCode(button.phone) } };
}

/** Numbers carry the country; short ones such as 113 or 1900… are dialled as they are. */
function phoneCode(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length >= 9 && digits.startsWith('0') ? `84${digits.slice(1)}` : digits;
}
