/** Words of answers that are one of a list, vi and en. */
export const words = {
  title: { vi: 'một trong các lựa chọn', en: 'one of some choices' },
  again: {
    vi: 'Xin lỗi, tôi chưa hiểu. Anh/Chị vui lòng chọn một mục dưới đây.',
    en: 'Sorry, I did not understand. Please choose one of these.',
  },
} as const;

export const preset = {
  title: { vi: 'Chọn một trong các mục', en: 'Choose one' },
  help: {
    vi: 'Người dân bấm nút, gõ số thứ tự hoặc gõ tên mục; câu trả lời được ghi lại.',
    en: 'The citizen taps, types the number or the name; the answer is kept.',
  },
  search: 'trắc nghiệm, chọn một, danh sách chọn, radio, select',
  icon: 'list-check',
  data: {
    text: 'Anh/Chị muốn nhận kết quả bằng cách nào?',
    options: [
      { id: 'tai-quay', label: 'Nhận tại quầy' },
      { id: 'buu-dien', label: 'Nhận qua bưu điện' },
      { id: 'truc-tuyen', label: 'Nhận bản điện tử' },
    ],
    retry: 'Anh/Chị vui lòng bấm một nút dưới đây hoặc gõ số thứ tự.',
  },
};
