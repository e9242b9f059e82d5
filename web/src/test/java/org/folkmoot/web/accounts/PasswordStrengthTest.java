package org.folkmoot.web.accounts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "aaaaaaaaaa",
                "abababababab",
                "qwertyuiop",
                "Qwertyuiop1",
                "Password123",
                "woaini1314520",
                "a123456789",
                "5201314520",
                "13800138000",
                "wang-xiaoming",
                "wang-xiaoming1",
                "１２３４５６７８９０",
                "iloveyou!!",
                "110101199003078515",
                "0987654321",
                "abcdefghij",
                "1q2w3e4r5t"
            })
    void these_are_tried_first(String password) {
        assertTrue(PasswordStrength.isEasy(password, "wang-xiaoming"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse 1",
                "long enough 1",
                "even longer 2",
                "春江潮水连海平海上明月",
                "tulip kettle 49",
                "k7qm3xpa9zt",
                "wang-xiaoming likes tulips"
            })
    void these_may_be_chosen(String password) {
        assertFalse(PasswordStrength.isEasy(password, "wang-xiaoming"));
    }
}
