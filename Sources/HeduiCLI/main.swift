print("hedui")
