/** Words of the condition step, vi and en. */
export const texts = {
  title: { vi: 'Rẽ nhánh', en: 'Branch' },
  help: {
    vi: 'Chọn đường đi theo những gì đã biết về cuộc trò chuyện. Dùng khi các trường hợp cần trả lời khác nhau.',
    en: 'Chooses the way by what is known in this chat. Use it when cases need different answers.',
  },
  branches: { vi: 'Các nhánh, xét từ trên xuống', en: 'Branches, looked at from the top' },
  addBranch: { vi: 'Thêm nhánh', en: 'Add a branch' },
  branchTitle: { vi: 'Tên nhánh', en: 'Name of the branch' },
  match: { vi: 'Nhánh này đúng khi', en: 'This branch fits when' },
  all: { vi: 'mọi điều kiện đều đúng', en: 'all conditions hold' },
  any: { vi: 'ít nhất một điều kiện đúng', en: 'at least one condition holds' },
  rows: { vi: 'Điều kiện', en: 'Conditions' },
  addRow: { vi: 'Thêm điều kiện', en: 'Add a condition' },
  variable: { vi: 'Thông tin', en: 'Information' },
  operator: { vi: 'So sánh', en: 'Comparison' },
  operand: { vi: 'Với', en: 'With' },
  otherwise: { vi: 'Trường hợp còn lại', en: 'Otherwise' },
  line: { vi: 'Đi theo nhánh đầu tiên đúng', en: 'Takes the first branch that fits' },
} as const;
