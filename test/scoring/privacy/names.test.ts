import { hideNames, possibleNames } from '../../../src/scoring/privacy/names';

describe('what may be a name in a note', () => {
  it.each([
    ['张先生反映等候过久', ['张先生']],
    ['来访的李女士、王大爷都没有座位', ['李女士', '王大爷']],
    ['欧阳女士致电', ['欧阳女士']],
    ['王秀英女士材料被退回', ['王秀英女士']],
    ['当事人王某称没有收到通知', ['王某']],
    ['李某某要求换窗口', ['李某某']],
    ['当事人：陈建国，材料不全', ['陈建国']],
    ['市民王建国反映等了半小时', ['王建国']],
    ['群众刘洋投诉', ['刘洋']],
    ['张三投诉，等候过久', ['张三']],
    ['经查，赵敏多次投诉', ['赵敏']],
    ['Complaint by Mr. Smith and Ms Jones', ['Mr. Smith', 'Ms Jones']],
    ['申请人姓名：诸葛亮', ['诸葛亮']],
  ])('is found: %s', (text, names) => {
    expect(possibleNames(text)).toEqual(names);
  });

  it.each([
    '群众反映等候时间长',
    '接待时没有说“您好”“请稍等”',
    '材料要求没讲清楚，群众理解错误',
    '未一次告知所需材料，群众多跑一趟',
    '上午巡查时面无表情',
    '连续投诉三次',
    '马上办理',
    '周一前来办理',
    '单位申请补正',
    '许可申请被退回',
    '群众高声要求解释',
    '相关部门表示',
    '曾多次反映',
    '顾客要求退费',
    '申请人安排不当',
    '12345工单',
    '录入的证件号码有误，退回更正',
    '与来办事群众发生争执',
    '迟到12分钟',
    '施工方投诉',
    '当事人于3月5日到场',
    '',
    'The client came twice',
    '车主投诉',
    '居民反映',
  ])('is told from other words: %s', (text) => {
    expect(possibleNames(text)).toEqual([]);
  });
});

describe('a hidden name', () => {
  it.each([
    ['王建国反映，王建国不满', ['王建国'], '王**反映，王**不满'],
    ['张先生与张先', ['张先', '张先生'], '张**与张*'],
    ['Ms Jones called', ['Ms Jones'], 'M* ***** called'],
    ['没有名字', [], '没有名字'],
    ['没有名字', [''], '没有名字'],
  ])('keeps its first character only: %s', (text, names, hidden) => {
    expect(hideNames(text, names)).toBe(hidden);
  });
});
